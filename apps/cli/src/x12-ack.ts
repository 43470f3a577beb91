import { createReadStream } from 'node:fs';
import { ACKNOWLEDGMENT_999, Acknowledger, writeGuide } from '@threshold/x12';
import type { InterchangeHead } from '@threshold/x12';
import { Option } from 'commander';
import type { Command } from 'commander';
import { CannotRun, Refused, say } from './outcome';
import { CHUNK_BYTES, cannotRead } from './x12-files';

interface Options {
  readonly controlNumber: string;
  readonly json?: boolean;
}

export const addX12Ack = (parent: Command): Command =>
  parent
    .command('ack <file>')
    .description('Answers an X12 file with a 999: which transactions are taken, and what is wrong with the others.')
    .addOption(
      new Option('--control-number <number>', 'number of the interchange and group of the answer').default('1'),
    )
    .option('--json', 'prints the answer as values instead of the file')
    .addHelpText('after', '\nNeeds no database. Ends with 1 when a transaction is not taken.')
    .action(async (path: string, { controlNumber, json }: Options) => {
      const { heads, acknowledgments } = await answerTo(path);
      const [head] = heads;
      if (!head || acknowledgments.length === 0) throw new Refused(`${path}: holds no group that could be answered`);
      if (json) say(JSON.stringify(acknowledgments, null, 2));
      else say(textOf(head, acknowledgments, Number(controlNumber)));
      const refused = acknowledgments.filter(({ result }) => result.accepted < result.received).length;
      if (refused > 0)
        throw new Refused(`${path}: ${refused} of ${acknowledgments.length} groups not taken as a whole`);
    });

async function answerTo(path: string) {
  const heads: InterchangeHead[] = [];
  const acknowledger = new Acknowledger({ beginInterchange: (head) => void heads.push(head) });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
      acknowledger.feed(chunk as Buffer);
  } catch (error) {
    throw cannotRead(path, error);
  }
  return { heads, acknowledgments: acknowledger.end().acknowledgments };
}

type Answers = Awaited<ReturnType<typeof answerTo>>['acknowledgments'];

/** The answer goes back the way the file came. */
function textOf(head: InterchangeHead, answers: Answers, controlNumber: number): string {
  const now = new Date().toISOString();
  const written = writeGuide(
    ACKNOWLEDGMENT_999,
    {
      senderQualifier: head.receiverQualifier,
      senderId: head.receiverId,
      receiverQualifier: head.senderQualifier,
      receiverId: head.senderId,
      day: now.slice(0, 10),
      time: now.slice(11, 16).replace(':', ''),
      interchangeControlNumber: controlNumber,
      groupControlNumber: controlNumber,
      acknowledgmentRequested: false,
      usage: head.usage === 'P' ? 'production' : 'test',
      lineEnds: 'lf',
    },
    answers.map((body, index) => ({ controlNumber: String(index + 1).padStart(4, '0'), body })),
  );
  if (written.ok) return written.text.trimEnd();
  const [first] = written.refusals;
  throw new CannotRun(
    `The answer would repeat what is wrong in the file: ${first?.path ?? ''} ${first?.message ?? ''}`,
  );
}
