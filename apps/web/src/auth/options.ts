import 'server-only';
import { realSurroundings } from '@threshold/api/context';
import { answerFor } from '@threshold/api/errors';
import { signIn, signOut } from '@threshold/api/access/sign-in';
import { signInInput } from '@threshold/api/access/sign-in.input';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { database } from './database';

const door = () => ({ database: database(), surroundings: realSurroundings });

/** Over https the cookie is bound to the host; browsers refuse that prefix over plain http on localhost. */
export function sessionCookieName(): string {
  return env.publicUrl.protocol === 'https:' ? '__Host-threshold.session' : 'threshold.session';
}

/** next-auth carries the cookie; who somebody is and may do is read from the database on every request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.secret,
    session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
    pages: { signIn: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.publicUrl.protocol === 'https:' },
      },
    },
    providers: [
      CredentialsProvider({
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials) {
          const input = signInInput.safeParse({ email: credentials?.email, password: credentials?.password });
          if (!input.success) return null;
          const opened = await signIn(door(), input.data);
          // next-auth shows the message of a thrown error on the sign-in page.
          if (!opened.ok) throw new Error(answerFor(opened.refusal).sentence);
          return { id: opened.value.token };
        },
      }),
    ],
    callbacks: {
      // The token carries the opaque session token alone. Whatever a client sends with an update is ignored.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await signOut(door(), token.sid);
      },
    },
  };
}
