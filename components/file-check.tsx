'use client';

import { useState, useSyncExternalStore, type DragEvent } from 'react';
import { sha256Of } from './file-hash';
import { sayAloud } from './live-region';

type Finding = 'same' | 'other' | 'too-large' | 'unreadable' | null;

/** Bytes; a certificate of ours has well under one million. */
const LARGEST = 20_000_000;

const WORDS: Readonly<Record<NonNullable<Finding>, string>> = {
  same: 'This is the file that was issued, to the last byte.',
  other:
    'This is not the file that was issued. It may have been edited, printed to a new PDF, or belong to another certificate. Compare the lines above with the paper, and ask the holder for the original file.',
  'too-large': 'That file is too large to be a certificate of ours. Choose the certificate’s PDF.',
  unreadable: 'That file could not be read. Choose the certificate’s PDF.',
};

async function findingOf(file: File, sha256: string): Promise<NonNullable<Finding>> {
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
export function FileCheck({ sha256 }: { readonly sha256: string }) {
  const scripted = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const [finding, setFinding] = useState<Finding>(null);
  const tell = (found: NonNullable<Finding>) => {
    setFinding(found);
    sayAloud(WORDS[found]);
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
            It is compared in your browser. Nothing is uploaded.
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
        <p>Work out the SHA-256 of the PDF on your own computer and compare it with this one.</p>
      )}
      <p className="app-file-check__finding">
        {finding ? <strong>{WORDS[finding]}</strong> : null}
      </p>
      <p className="app-aside">
        SHA-256 of the PDF as it was issued: <span className="app-code">{sha256}</span>
      </p>
    </section>
  );
}
