/** Every kind of background work has a queue of its name. Payloads carry ids only. */
export const QUEUES = ['import-fhir', 'claim-batch'] as const;
export type QueueName = (typeof QUEUES)[number];
