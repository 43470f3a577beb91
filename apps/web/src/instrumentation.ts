/** The first query compiles Prisma's query compiler; that belongs to the start, not to the first person's click. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { database } = await import('./auth/database');
  await database()
    .ping()
    .catch(() => {});
}
