'use client';

import { useEffect, useRef, useState, useSyncExternalStore, type ChangeEvent } from 'react';
import { sayAloud } from './live-region';
import type { PackFault, PackFinding, PackReport } from './open-pack';
import { FAULT_WORDS, findingInWords, KIND_WORDS, verdictInWords } from './pack-words';

type State =
  | { readonly kind: 'waiting' | 'working' }
  | { readonly kind: 'fault'; readonly fault: PackFault }
  | { readonly kind: 'report'; readonly report: PackReport };

const CHECKING = 'Checking…';

const WAITING: State = { kind: 'waiting' };

/** The placeholder in the addresses that are given as props. */
const CODE = 'CODE';

async function checked(file: File, fingerprintAt: string): Promise<State> {
  const { openPack } = await import('./open-pack');
  const report = await openPack(file, (code) => fingerprintAt.replace(CODE, code));
  return 'fault' in report ? { kind: 'fault', ...report } : { kind: 'report', report };
}

function Finding({
  finding,
  verifiedAt,
}: {
  readonly finding: PackFinding;
  readonly verifiedAt: string;
}) {
  const { name, listed, certificate } = finding;
  const { found, proves } = findingInWords(finding);
  const code = certificate?.proof === 'issued' ? listed?.code : undefined;
  return (
    <li className="app-card">
      <h3 className="nhsuk-heading-s app-file-name">
        {listed ? `${KIND_WORDS[listed.kind]}: ${name}` : name}
      </h3>
      <p>
        <strong>{found}.</strong>
      </p>
      <p>
        What that proves: {proves}{' '}
        {code ? <a href={verifiedAt.replace(CODE, code)}>See what is printed on it</a> : null}
      </p>
    </li>
  );
}

function Report({
  report,
  verifiedAt,
}: {
  readonly report: PackReport;
  readonly verifiedAt: string;
}) {
  const { title, words } = verdictInWords(report.findings);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <>
      <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>
        {words} The pack says it is of the module “{report.moduleTitle}”.
      </p>
      <ul className="app-cards">
        {report.findings.map((finding) => (
          <Finding key={finding.name} finding={finding} verifiedAt={verifiedAt} />
        ))}
      </ul>
    </>
  );
}

const nothing = () => () => undefined;

/**
 * Chooses a pack and shows what was found. The file is read by the browser and sent nowhere.
 *
 * @param verifiedAt, fingerprintAt addresses with `CODE` where a certificate's code belongs
 */
export function PackCheck({
  verifiedAt,
  fingerprintAt,
}: {
  readonly verifiedAt: string;
  readonly fingerprintAt: string;
}) {
  const [state, setState] = useState<State>(WAITING);
  const scripted = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  if (!scripted) {
    return (
      <p className="app-panel-quiet">
        This check needs JavaScript, because your browser does it and not our server. Without it you
        can check by hand, as below.
      </p>
    );
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setState({ kind: 'working' });
    sayAloud(CHECKING);
    const found = await checked(file, fingerprintAt).catch((): State => WAITING);
    setState(found);
    if (found.kind === 'fault') sayAloud(FAULT_WORDS[found.fault]);
  };
  return (
    <>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label app-label" htmlFor="pack">
          Audit pack
        </label>
        <div className="nhsuk-hint" id="pack-hint">
          A file that ends in .zip. It is checked here, in your browser, and is not sent to anybody.
        </div>
        <input
          id="pack"
          type="file"
          accept=".zip,application/zip"
          className="app-file-input"
          aria-describedby="pack-hint"
          onChange={choose}
        />
      </div>
      <p>
        {state.kind === 'working' ? CHECKING : ''}
        {state.kind === 'fault' ? FAULT_WORDS[state.fault] : ''}
      </p>
      {state.kind === 'report' ? <Report report={state.report} verifiedAt={verifiedAt} /> : null}
    </>
  );
}
