import { notFound } from 'next/navigation';
import { RecordView } from '../../../../components/record-view';
import { savedInWords } from '../../../../lib/domain/calendar';
import { timeInWords, wordsOfRecord } from '../../../../lib/domain/cpd-record';
import { shownTime } from '../../../../lib/domain/reflection';
import { answersForm } from '../../../../lib/identity/sent-form';
import { requireHolder, whoIsAsking } from '../../../../lib/identity/who';
import { listModules } from '../../../../lib/use-cases/list-modules';
import { readRecord, type RecordPage } from '../../../../lib/use-cases/read-record';
import {
  CERTIFICATES,
  moduleAddress,
  recordAddress,
  recordFileAddress,
  VERIFY_PACK,
} from '../../../addresses';
import { save } from './actions';

type Props = { readonly params: Promise<{ module: string }> };

function factsOf({ record, evidence }: RecordPage) {
  const { moduleId: id, notionalMinutes, ownMinutes, certificates } = record;
  return {
    notionalTime: timeInWords(notionalMinutes),
    ownTime: ownMinutes === null ? null : timeInWords(ownMinutes),
    evidence,
    words: wordsOfRecord(record),
    certificates: certificates.length,
    files: {
      pdf: recordFileAddress(id, 'cpd-record.pdf'),
      text: recordFileAddress(id, 'cpd-record.txt'),
      pack: recordFileAddress(id, 'audit-pack.zip'),
    },
    checkHref: VERIFY_PACK,
  };
}

function savedWords(record: RecordPage['record'], savedAt: Date | null): string {
  if (savedAt) return savedInWords(savedAt, new Date());
  return wordsOfRecord(record) > 0
    ? 'Your lines from the lessons are in it. Nothing else is saved yet.'
    : 'Nothing is saved yet.';
}

function savedOf({ record, version, savedAt }: RecordPage) {
  return {
    texts: record.texts,
    ...shownTime(record.ownMinutes),
    version,
    words: savedWords(record, savedAt),
  };
}

const UNSAVED = {
  texts: { why: '', learned: '', differently: '', benefit: '', standards: '' },
  ...shownTime(null),
  version: 0,
  words: '',
};

/**
 * The form alone, for what was typed in it: whoever was signed out while writing loses nothing. It has
 * to be the same view at the same place, or React would not find the form's state again.
 */
function signedOut(id: string) {
  const module = listModules().find((one) => one.id === id);
  if (!module) notFound();
  return (
    <RecordView
      crumbs={[]}
      title={module.title}
      notice={null}
      action={save}
      hidden={{ here: recordAddress(id), module: id }}
      saved={UNSAVED}
      facts={null}
    />
  );
}

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const here = recordAddress(id);
  if (!(await whoIsAsking()) && (await answersForm())) return signedOut(id);
  const by = await requireHolder(here);
  const page = await readRecord(by, id);
  if ('absent' in page) notFound();
  const onRegister = Boolean((await whoIsAsking())?.registrant);
  const { moduleTitle } = page.record;
  return (
    <RecordView
      crumbs={[
        onRegister
          ? { href: moduleAddress(id), label: moduleTitle }
          : { href: CERTIFICATES, label: 'Your certificates' },
      ]}
      title={moduleTitle}
      notice={
        onRegister
          ? null
          : 'You are not on the register at present. Your record stays yours: you can read it, change it and download it.'
      }
      action={save}
      hidden={{ here, module: id }}
      saved={savedOf(page)}
      facts={factsOf(page)}
    />
  );
}
