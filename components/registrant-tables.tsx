import { stateLabel, type KeptStanding } from '../lib/domain/certificate-standing';
import type { MailFate, MailKind } from '../lib/domain/mail';
import { DataTable } from './data-table';
import { MAIL_FATE_WORDS, MAIL_KIND_WORDS, MAIL_NOTE } from './mail-words';
import { PageLink } from './page-link';

export type AttemptRow = {
  readonly id: string;
  readonly href: string;
  readonly what: string;
  readonly version: number;
  /** In words. */
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly mark: string;
};

export type CertificateRow = KeptStanding & {
  readonly serial: string;
  readonly moduleTitle: string;
  readonly completedOn: string;
  readonly cycle: string;
  /** Where it is corrected; null for whoever may not. */
  readonly href: string | null;
  readonly verifyHref: string;
};

export type MailRow = {
  readonly kind: MailKind;
  readonly at: string;
  readonly fate: MailFate;
  readonly sentAt: string | null;
  readonly failure: string | null;
};

export function AttemptsTable({ attempts }: { readonly attempts: readonly AttemptRow[] }) {
  return (
    <DataTable
      caption="Attempts, oldest first"
      columns={['Standard and sitting', 'Version', 'Started', 'Handed in', 'Mark', 'Replay']}
      empty="No quiz has been begun."
      rows={attempts.map(({ id, href, what, version, startedAt, submittedAt, mark }) => ({
        key: id,
        cells: [
          what,
          version,
          startedAt,
          submittedAt ?? 'Not handed in',
          mark,
          <PageLink key="replay" href={href}>
            Replay<span className="nhsuk-u-visually-hidden"> {what}</span>
          </PageLink>,
        ],
      }))}
    />
  );
}

export function CertificatesTable({
  certificates,
}: {
  readonly certificates: readonly CertificateRow[];
}) {
  return (
    <DataTable
      caption="Certificates, newest first"
      columns={['Number', 'Module', 'Completed', 'CPD cycle', 'State today', 'Verify']}
      empty="No certificate has been claimed."
      rows={certificates.map(
        ({ serial, href, moduleTitle, completedOn, cycle, verifyHref, ...standing }) => ({
          key: serial,
          cells: [
            href ? (
              <PageLink key="number" href={href}>
                {serial}
              </PageLink>
            ) : (
              serial
            ),
            moduleTitle,
            completedOn,
            cycle,
            stateLabel(standing),
            <PageLink key="verify" href={verifyHref}>
              Verify<span className="nhsuk-u-visually-hidden"> certificate {serial}</span>
            </PageLink>,
          ],
        }),
      )}
    />
  );
}

function fateWords({ fate, sentAt, failure }: MailRow): string {
  if (fate === 'sent' && sentAt) return `${MAIL_FATE_WORDS.sent}, ${sentAt}`;
  return fate === 'not-sent' && failure
    ? `${MAIL_FATE_WORDS['not-sent']}: ${failure}`
    : MAIL_FATE_WORDS[fate];
}

export function MailTable({ mails }: { readonly mails: readonly MailRow[] }) {
  return (
    <>
      <DataTable
        caption="Mail, newest first"
        columns={['Kind', 'Written', 'What became of it']}
        empty="No mail has been written to this person."
        rows={mails.map((mail, index) => ({
          key: String(index),
          cells: [MAIL_KIND_WORDS[mail.kind], mail.at, fateWords(mail)],
        }))}
      />
      {mails.length > 0 ? <p className="app-aside">{MAIL_NOTE}</p> : null}
    </>
  );
}
