import { log } from '@threshold/api/log';

log.info('worker started');
const timer = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => clearInterval(timer));
