/** One scenario's file. */
import type { z } from 'zod';
import { NONE } from '../domain/facing';
import { MANY_KINDS, type MockPost, type Scenario, type Verdict } from '../domain/learning-module';
import { clausesIn } from '../domain/prose';
import { clauseTableFaults, groundsOf } from './clause-table';
import type { ContentFault } from './content-fault';
import { scenarioFile } from './content-schemas';
import { proseOf, readYaml, type Reading } from './reading';
import type { YamlFile } from './yaml-file';

type Authored = z.output<typeof scenarioFile>;
type Source = YamlFile<Authored>;

/** exactOptionalPropertyTypes: a key that was not written is not there. */
function postOf(authored: NonNullable<Authored['post']>): MockPost {
  return {
    ...authored,
    lines: authored.lines.map(({ text, by, picture }) => ({
      text,
      ...(by ? { by } : {}),
      ...(picture ? { picture } : {}),
    })),
  };
}

const TICKED: readonly Verdict[] = ['problem', 'fine', 'judgement'];
const CHOSEN: readonly Verdict[] = ['good', 'partly', 'poor'];

function verdictFaults(source: Source): ContentFault[] {
  const { kind, options } = source.value;
  const allowed = MANY_KINDS.includes(kind) ? TICKED : CHOSEN;
  const fault = (line: number, message: string) => ({ file: source.file, line, message });
  const faults = options.flatMap((option, index) =>
    allowed.includes(option.verdict)
      ? []
      : [
          fault(
            source.lineOf(['options', index, 'verdict']),
            `in a "${kind}" scenario a verdict is one of ${allowed.join(', ')}.`,
          ),
        ],
  );
  const ids = options.map((option) => option.id);
  const lineOfId = (index: number) => source.lineOf(['options', index, 'id']);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) {
    const message = `two options are called "${ids[twice]}"; give this one an id of its own.`;
    faults.push(fault(lineOfId(twice), message));
  }
  if (ids.includes(NONE)) {
    const message = `no option may be called "${NONE}", because forms use it; give it another id.`;
    faults.push(fault(lineOfId(ids.indexOf(NONE)), message));
  }
  if (allowed === CHOSEN && !options.some((option) => option.verdict === 'good')) {
    faults.push(
      fault(source.lineOf(['options']), 'at least one option must be "good": no dead ends.'),
    );
  }
  return faults;
}

/** `post-is-fine` says of a post that is only looked at what verdicts say of one that is marked. */
function finePostFaults(source: Source): ContentFault[] {
  const { kind, post, rewrite, 'post-is-fine': said } = source.value;
  if (!said) return [];
  const fault = (message: string) => [
    { file: source.file, line: source.lineOf(['post-is-fine']), message },
  ];
  if (MANY_KINDS.includes(kind)) {
    return fault(
      `leave \`post-is-fine\` out of a "${kind}" scenario: its verdicts say whether the post is fine.`,
    );
  }
  if (!post || rewrite) {
    return fault('a post that is fine is shown in `post:`, and needs no `rewrite:`.');
  }
  return [];
}

function pictureFaults(reading: Reading, source: Source): ContentFault[] {
  const { options, post, rewrite } = source.value;
  const pictures = [...options, ...(post?.lines ?? []), ...(rewrite?.post.lines ?? [])].flatMap(
    ({ picture }) => picture ?? [],
  );
  return pictures
    .filter(({ file }) => !(file in reading.pictures))
    .map(({ file }) => ({
      file: source.file,
      line: source.lineWith(file.replace(/\.svg$/, '')),
      message: `there is no drawing pictures/${file}; add it or correct the name.`,
    }));
}

function scenarioOf(reading: Reading, source: Source): Scenario {
  const { value } = source;
  const prose = (text: string, ...at: PropertyKey[]) =>
    proseOf(reading, source.file, text, source.lineOf(at));
  return {
    id: value.id,
    version: value.version,
    kind: value.kind,
    title: value.title,
    setting: value.setting,
    intro: prose(value.intro, 'intro'),
    ...(value.post ? { post: postOf(value.post) } : {}),
    ...(value['post-is-fine'] ? { postIsFine: true } : {}),
    ask: value.ask,
    options: value.options.map((option, index) => ({
      id: option.id,
      text: option.text,
      ...(option.picture ? { picture: option.picture } : {}),
      verdict: option.verdict,
      why: prose(option.why, 'options', index, 'why'),
      grounds: groundsOf(option.because),
    })),
    consequence: value.consequence,
    ...(value.rewrite
      ? { rewrite: { post: postOf(value.rewrite.post), changes: value.rewrite.changes } }
      : {}),
    takeaway: prose(value.takeaway, 'takeaway'),
    discuss: value.discuss,
  };
}

/** @returns the scenario, or null when the file cannot be read; faults are kept in `reading` */
export function readScenario(reading: Reading, file: string): Scenario | null {
  const source = readYaml(reading, scenarioFile, file);
  if (!source) return null;
  const scenario = scenarioOf(reading, source);
  reading.ids.push({ id: scenario.id, file, line: source.lineOf(['id']) });
  const used = [
    ...clausesIn(scenario.intro),
    ...clausesIn(scenario.takeaway),
    ...scenario.options.flatMap(({ grounds, why }) => [...grounds.clauses, ...clausesIn(why)]),
  ];
  reading.faults.push(
    ...verdictFaults(source),
    ...finePostFaults(source),
    ...pictureFaults(reading, source),
    ...clauseTableFaults(source, source.value.clauses, used, reading.clauses),
  );
  return scenario;
}
