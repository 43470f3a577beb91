import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { hashPassword } from '@threshold/api/access/sign-in';
import { signInInput } from '@threshold/api/access/sign-in.input';
import { newId, realSurroundings } from '@threshold/api/context';
import { createOrganization, OrganizationRefused } from '@threshold/db/create-organization';
import { checkPassword, PASSWORD_CHARACTERS } from '@threshold/domain/access';
import type { Command } from 'commander';
import { env } from './env';
import { CannotRun, Refused, say } from './outcome';

interface Options {
  readonly name: string;
  readonly administrator: string;
  readonly administratorName: string;
  readonly passwordStdin?: boolean;
}

export const addOrganizationCreate = (parent: Command): Command =>
  parent
    .command('create')
    .argument('<slug>', 'short name for the command line, such as riverside')
    .description('Makes an organization and the account of its first administrator.')
    .requiredOption('--name <name>', 'the name that people see')
    .requiredOption('--administrator <email>', 'e-mail address of the first administrator')
    .requiredOption('--administrator-name <name>', 'the name of the first administrator')
    .option(
      '--password-stdin',
      `reads the password from standard input, at least ${PASSWORD_CHARACTERS.least} characters`,
    )
    .addHelpText(
      'after',
      '\nWithout --password-stdin a password is made and printed once. Works as the migration role: on DATABASE_URL, or on the running demo.',
    )
    .action(async (slug: string, options: Options) => {
      if (!/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(slug))
        throw new CannotRun('Write the short name in lower case: letters, digits and dashes, three to forty of them.');
      const email = signInInput.shape.email.safeParse(options.administrator);
      if (!email.success) throw new CannotRun(`${options.administrator} is no e-mail address.`);
      const password = options.passwordStdin ? await readPassword() : madePassword();
      try {
        await createOrganization(env.adminUrl(), {
          slug,
          newId: () => newId(realSurroundings),
          name: options.name.trim(),
          administrator: {
            email: email.data,
            name: options.administratorName.trim(),
            passwordHash: await hashPassword(password),
          },
        });
      } catch (error) {
        if (error instanceof OrganizationRefused) throw new Refused(error.message);
        throw error;
      }
      say(`${options.name.trim()} (${slug}) is made. ${email.data} signs in as its administrator.`);
      if (!options.passwordStdin) say(`Password, shown this once: ${password}`);
    });

/** The first line, so that `echo` and a file with a line end both work. */
async function readPassword(): Promise<string> {
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  const checked = checkPassword(password);
  if (checked.ok) return checked.value;
  throw new Refused(
    checked.refusal.code === 'password-too-short'
      ? `The password is ${checked.refusal.charactersShort} characters too short.`
      : `The password is ${checked.refusal.charactersOver} characters too long.`,
  );
}

/** 120 random bits in groups that can be read out. */
const madePassword = (): string => (randomBytes(15).toString('hex').match(/.{5}/g) ?? []).join('-');
