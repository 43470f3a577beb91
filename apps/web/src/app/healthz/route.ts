/** The process answers; says nothing about the database. */
export const dynamic = 'force-dynamic';
export const GET = () => Response.json({ status: 'ok' });
