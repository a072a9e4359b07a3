'use client';

import { useEffect, useRef, useState, useSyncExternalStore, type ChangeEvent } from 'react';
import { CheckResult } from './check-result';
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

type Found = { readonly finding: PackFinding; readonly verifiedAt: string };

/** The way to the page of a certificate that was issued, which may keep hidden what it says. */
function ItsPage({ finding, verifiedAt }: Found) {
  const { listed, certificate } = finding;
  if (certificate?.proof !== 'issued' || !listed?.code) return null;
  return (
    <a href={verifiedAt.replace(CODE, listed.code)}>
      {certificate.hidden ? 'See how it stands' : 'See what is printed on it'}
    </a>
  );
}

function Finding({ finding, verifiedAt }: Found) {
  const { name, listed } = finding;
  const { tone, found, proves } = findingInWords(finding);
  return (
    <li>
      <CheckResult
        tone={tone}
        level="h3"
        heading={listed ? `${KIND_WORDS[listed.kind]}: ${name}` : name}
      >
        <p>
          <strong>{found}.</strong>
        </p>
        <p>
          What that proves: {proves} <ItsPage finding={finding} verifiedAt={verifiedAt} />
        </p>
      </CheckResult>
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
  const { tone, title, words } = verdictInWords(report.findings);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <>
      <CheckResult tone={tone} level="h2" heading={title} focus={heading}>
        <p>
          {words} The pack says it is of the module “{report.moduleTitle}”.
        </p>
      </CheckResult>
      <ul className="app-outcomes app-outcomes--below">
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
        This check needs JavaScript, because your browser does it and not our server. Without it,
        technical staff can check by hand, as below.
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
