/** What a code belongs to: rules of payment and of who may bill hang on the family. */
export type ServiceFamily =
  'behavior' | 'therapy' | 'therapy-evaluation' | 'visit' | 'procedure' | 'guidance' | 'drug' | 'remote';
