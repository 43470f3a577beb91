/** The one place of the worker that reads the environment. `npm start` sets it. */
export const env = {
  /** Signs in as the application role, never as the migration role. */
  get databaseUrl(): string {
    const value = process.env.APP_DATABASE_URL;
    if (!value)
      throw new Error(
        'APP_DATABASE_URL is not set. Start the worker with "npm start", or set it as docs/operations.md says.',
      );
    return value;
  },
  /** Where this site keeps the CMS releases that it has loaded; none when it is not set. */
  get referenceFolder(): string | null {
    return process.env.THRESHOLD_REFERENCE ?? null;
  },
};
