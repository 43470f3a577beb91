import 'server-only';

/** The one place of this app that reads the environment. `npm start` sets all of it. */
function required(name: 'APP_DATABASE_URL' | 'NEXTAUTH_SECRET' | 'NEXTAUTH_URL'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set. Start the app with "npm start", or set it as docs/operations.md says.`);
  return value;
}

export const env = {
  /** Signs in as the application role, never as the migration role. */
  get databaseUrl() {
    return required('APP_DATABASE_URL');
  },
  get secret() {
    return required('NEXTAUTH_SECRET');
  },
  /** The address that people type; decides cookie names and the allowed origin. */
  get publicUrl() {
    return new URL(required('NEXTAUTH_URL'));
  },
  /** Where this site keeps the CMS releases that it has loaded; none when it is not set. */
  get referenceFolder() {
    return process.env.THRESHOLD_REFERENCE ?? null;
  },
};
