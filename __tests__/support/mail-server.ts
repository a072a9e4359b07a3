/** A mail server on the loopback, so that what leaves the house is seen as it leaves. */
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Delivered = { readonly to: readonly string[]; readonly mail: ParsedMail };

export type MailServer = {
  readonly url: string;
  readonly delivered: Delivered[];
  /** Refuses every mail while it is true. */
  broken: boolean;
  /** Answers no mail whose subject fits, until what it returns is called. */
  readonly hold: (subject: RegExp) => () => void;
  /** Senders who wait for an answer, and have not gone away. */
  readonly holding: () => number;
  readonly stop: () => Promise<void>;
};

export async function startMailServer(): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const waiting = new Set<string>();
  let held: { readonly subject: RegExp; readonly over: Promise<void> } | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onClose: ({ id }) => void waiting.delete(id),
    onData: (stream, session, done) => {
      void simpleParser(stream).then(async (mail) => {
        if (held?.subject.test(mail.subject ?? '')) {
          waiting.add(session.id);
          await held.over;
        }
        if (itself.broken) {
          const refusal = `550 no such user ${session.envelope.rcptTo[0]?.address}`;
          return done(Object.assign(new Error(refusal), { responseCode: 550 }));
        }
        delivered.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const itself: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    broken: false,
    hold: (subject) => {
      let letGo = () => undefined as void;
      held = { subject, over: new Promise((resolve) => (letGo = resolve)) };
      return () => {
        held = null;
        letGo();
      };
    },
    holding: () => waiting.size,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return itself;
}
