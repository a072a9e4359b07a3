'use client';

import { useState, useSyncExternalStore, type DragEvent } from 'react';
import { STATE_WORDS, type ShownState } from '../lib/domain/certificate-standing';
import { CheckResult, STATE_TONES } from './check-result';
import { sha256Of } from './file-hash';
import { sayAloud } from './live-region';
import type { Tone } from './outcome-sign';

type Checked = {
  readonly state: ShownState;
  /** Whether its holder keeps hidden what it says. */
  readonly hidden: boolean;
};

type Finding = 'same' | 'other' | 'too-large' | 'unreadable';

/** Bytes; a certificate of ours has well under one million. */
const LARGEST = 20_000_000;

const WORDS: Readonly<Record<Finding, { readonly tone: Tone; readonly heading: string }>> = {
  same: { tone: 'right', heading: 'Yes: this is the file that was issued, to the last byte.' },
  other: { tone: 'wrong', heading: 'No: this is not the file that was issued.' },
  'too-large': {
    tone: 'calm',
    heading: 'Not checked: that file is too large to be a certificate of ours.',
  },
  unreadable: { tone: 'calm', heading: 'Not checked: that file could not be read.' },
};

function MoreWords({ finding, state, hidden }: Checked & { readonly finding: Finding }) {
  switch (finding) {
    case 'same':
      return state === 'valid' ? null : (
        <p>{STATE_WORDS[state].heading}. That this is the right file does not change that.</p>
      );
    case 'other':
      return (
        <p>
          It may have been edited, printed to a new PDF, or belong to another certificate.{' '}
          {hidden ? '' : 'Compare the lines above with it. '}Ask the holder for the file as it was
          downloaded.
        </p>
      );
    default:
      return <p>Choose the certificate’s PDF.</p>;
  }
}

/** The right file of what does not stand is no good news. */
function FindingShown({ finding, ...checked }: Checked & { readonly finding: Finding }) {
  const { tone, heading } = WORDS[finding];
  const shown = finding === 'same' ? STATE_TONES[checked.state] : tone;
  return (
    <CheckResult tone={shown} heading={heading}>
      <MoreWords finding={finding} {...checked} />
    </CheckResult>
  );
}

async function findingOf(file: File, sha256: string): Promise<Finding> {
  if (file.size > LARGEST) return 'too-large';
  try {
    const hash = await sha256Of(new Uint8Array(await file.arrayBuffer()));
    return hash === sha256 ? 'same' : 'other';
  } catch {
    return 'unreadable';
  }
}

const nothing = () => () => undefined;

/** A PDF, chosen or dropped, is hashed in the browser and compared; nothing is uploaded. */
export function FileCheck({ sha256, ...checked }: Checked & { readonly sha256: string }) {
  const scripted = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const [finding, setFinding] = useState<Finding | null>(null);
  const tell = (found: Finding) => {
    setFinding(found);
    sayAloud(WORDS[found].heading);
  };
  const check = (file: File | undefined) => {
    if (file) void findingOf(file, sha256).then(tell);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    check(event.dataTransfer.files[0]);
  };
  return (
    <section
      className="app-file-check"
      aria-labelledby="file-check"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 className="nhsuk-heading-m" id="file-check">
        Is the PDF the one that was issued?
      </h2>
      {scripted ? (
        <>
          <label className="nhsuk-label app-label" htmlFor="pdf">
            Choose the PDF, or drop it here
          </label>
          <div className="nhsuk-hint" id="pdf-hint">
            It is checked in your browser. Nothing is uploaded.
          </div>
          <input
            className="app-file-input"
            id="pdf"
            type="file"
            accept="application/pdf"
            aria-describedby="pdf-hint"
            onChange={(event) => check(event.target.files?.[0])}
          />
        </>
      ) : (
        <p>
          This check needs JavaScript, because your browser does it and not our server. Technical
          staff can do it with the SHA-256 below.
        </p>
      )}
      <div className="app-file-check__finding">
        {finding ? <FindingShown finding={finding} {...checked} /> : null}
      </div>
    </section>
  );
}
