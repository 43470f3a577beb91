import pino from 'pino';

/** Structured log without PHI: inputs and results are never logged, and whatever looks like them is cut. */
export const log = pino({
  name: 'threshold',
  redact: {
    paths: [
      '*.password',
      '*.token',
      '*.input',
      '*.data',
      'err.query',
      'err.params',
      'err.meta',
      'err.detail',
      'err.where',
    ],
    censor: '[cut]',
  },
});
