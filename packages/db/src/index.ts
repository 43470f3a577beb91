export { openDatabase, PURPOSES } from './client';
export type { Database, DatabaseOptions, Purpose, TenantContext, Tx } from './client';
export { WITH_NEXT } from './gathering-client';
export type { Statements } from './statements';
export { QUEUES } from './queues';
export type { QueueName } from './queues';
export { Prisma } from './generated/prisma/client';
