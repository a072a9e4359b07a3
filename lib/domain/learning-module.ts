/**
 * What is taught, as the rules see it: a module has lessons (one a standard), a lesson has an
 * explanation, scenarios and a bank of questions. Ids are stable for ever and never used again;
 * a question or scenario whose meaning changes gets a higher `version`.
 */
import type { ClauseId, Guidance } from './clause';
import type { Prose } from './prose';

/** What an explanation rests on. An empty list of clauses means judgement beyond the guidance. */
export type Grounds = { readonly clauses: readonly ClauseId[]; readonly judgement: boolean };

export type Picture = {
  /** File name under the module's `pictures/`. */
  readonly file: string;
  /** Everything in the picture that matters to the decision, in words. */
  readonly alt: string;
};

/** The kinds of scenario. All are plain forms: tick parts, or choose. */
export const SCENARIO_KINDS = ['mark', 'choose', 'audience', 'edit', 'settings', 'reply'] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** In these kinds several options may be ticked; in the others exactly one is chosen. */
export const MANY_KINDS: readonly ScenarioKind[] = ['mark', 'audience', 'settings'];

export const SURFACES = [
  'feed',
  'group-chat',
  'profile',
  'story',
  'forum',
  'direct-message',
] as const;
export type Surface = (typeof SURFACES)[number];

/**
 * What the author holds of an option. For ticked kinds: `problem` should be ticked, `fine` should
 * not. For chosen kinds: `good`, `partly` and `poor`. `judgement` is right either way.
 */
export const VERDICTS = ['problem', 'fine', 'good', 'partly', 'poor', 'judgement'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type ScenarioOption = {
  readonly id: string;
  /** The words of the part or of the choice. */
  readonly text: string;
  readonly picture?: Picture;
  readonly verdict: Verdict;
  readonly why: Prose;
  readonly grounds: Grounds;
};

/** A mock post or message; people and organisations in it are invented. */
export type MockPost = {
  readonly surface: Surface;
  readonly author: string;
  readonly when: string;
  readonly audience: string;
  /** Lines of a post that is only looked at (chosen kinds); in `mark` the options are the parts. */
  readonly lines: readonly {
    readonly text: string;
    readonly picture?: Picture;
    readonly by?: string;
  }[];
};

export type Scenario = {
  readonly id: string;
  readonly version: number;
  readonly kind: ScenarioKind;
  readonly title: string;
  /** Where it happens: "Blood sciences laboratory". */
  readonly setting: string;
  readonly intro: Prose;
  readonly post?: MockPost;
  /** Chosen kinds only: the post shown is fine as it stands. Ticked kinds say it by their verdicts. */
  readonly postIsFine?: true;
  readonly ask: string;
  readonly options: readonly ScenarioOption[];
  /** What follows, for people, never sanctions; short and in order. */
  readonly consequence: readonly { readonly when: string; readonly what: string }[];
  /** The same post written well, with what changed; absent where the post was fine as it was. */
  readonly rewrite?: { readonly post: MockPost; readonly changes: readonly string[] };
  readonly takeaway: Prose;
  /** Open questions for a meeting; they give nothing of the feedback away. */
  readonly discuss: readonly string[];
};

/** True where nothing is to be said against the post that a scenario shows. */
export function showsFinePost({ postIsFine, options }: Scenario): boolean {
  return postIsFine ?? options.every(({ verdict }) => verdict === 'fine');
}

export type QuestionKind = 'one' | 'many';

export type QuestionOption = {
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  /** Not the best answer, and nothing that the guidance speaks against. */
  readonly allowed?: true;
  readonly why: Prose;
  readonly grounds: Grounds;
};

export type Question = {
  readonly id: string;
  readonly version: number;
  readonly kind: QuestionKind;
  /** Whether a case is judged or words are recalled. */
  readonly asks: 'case' | 'recall';
  /** What the blueprint draws by. */
  readonly topic: string;
  /** The clauses it examines. */
  readonly clauses: readonly ClauseId[];
  readonly case: Prose;
  readonly ask: string;
  readonly options: readonly QuestionOption[];
};

/** How a paper is drawn: so many questions of each topic, in all as many as the quiz has. */
export type Blueprint = readonly { readonly topic: string; readonly count: number }[];

export type Lesson = {
  /** In addresses: `confidentiality`. */
  readonly slug: string;
  readonly standard: ClauseId;
  readonly title: string;
  readonly lede: string;
  readonly minutes: number;
  readonly learningOutcome: string;
  readonly explanation: Prose;
  readonly scenarios: readonly Scenario[];
  readonly blueprint: Blueprint;
  readonly questions: readonly Question[];
};

/** A page beside the lessons: what comes before them, and what is kept after them. */
export type SidePage = {
  readonly title: string;
  readonly lede: string;
  readonly minutes: number;
  readonly body: Prose;
};

/** What the pocket card "Before I post" is made of. */
export type CardContent = {
  /** One check a clause, in the order of their file: a question that a person asks themselves. */
  readonly checks: readonly { readonly clause: ClauseId; readonly ask: string }[];
  /** What every card is filled with, the most useful first. */
  readonly general: readonly ClauseId[];
  /** Where to turn to. */
  readonly contact: readonly ClauseId[];
};

export const SIDE_PAGES = ['orientation', 'closing'] as const;
export type SidePageName = (typeof SIDE_PAGES)[number];

/** What AHCS has to confirm before certificates lose the word SPECIMEN. */
export type Confirmation = {
  readonly id: string;
  readonly what: string;
  readonly confirmed: boolean;
};

export type SignOff = {
  readonly name: string;
  readonly role: string;
  /** Calendar day, `2026-11-23`. */
  readonly date: string;
  /** The content hash that was signed. */
  readonly content: string;
};

export type CpdCycle = { readonly firstYear: number; readonly years: number };

/** What a material change was, for those who knew the version before. */
export type MaterialChange = {
  readonly materialVersion: number;
  /** Calendar day, `2026-12-01`. */
  readonly on: string;
  readonly what: string;
};

export type LearningModule = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Rises only when a change is material: earlier passes then no longer count towards a certificate. */
  readonly materialVersion: number;
  /** One for each material version after the first, in order. */
  readonly changes: readonly MaterialChange[];
  /** SHA-256 of the content as loaded, sign-off left out; hexadecimal. */
  readonly contentHash: string;
  readonly guidance: Guidance;
  /** Words by which feedback shows that it kept a clause's condition, by clause. For the authors' check. */
  readonly conditionCues: Readonly<Record<ClauseId, readonly string[]>>;
  readonly lessons: readonly Lesson[];
  readonly card: CardContent;
  readonly sidePages: { readonly [Name in SidePageName]?: SidePage };
  /** Drawings by file name, with the SHA-256 of each, so that a changed drawing is changed content. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Questions in each quiz. */
  readonly quizLength: number;
  /** Share of questions to be right, in per cent. */
  readonly passMark: number;
  /** Time the module is thought to take, in minutes. */
  readonly notionalMinutes: number;
  readonly issuer: string;
  readonly signatory: { readonly name: string; readonly role: string } | null;
  readonly cycle: CpdCycle;
  /** How long records of learning are kept, in words. */
  readonly retention: string;
  readonly confirmations: readonly Confirmation[];
  readonly signOff: SignOff | null;
};

/** True until everything is confirmed and this very content is signed off. */
export function isSpecimen(
  module: Pick<LearningModule, 'confirmations' | 'signOff' | 'contentHash'>,
): boolean {
  const allConfirmed = module.confirmations.every((one) => one.confirmed);
  return !(
    allConfirmed &&
    module.signOff !== null &&
    module.signOff.content === module.contentHash
  );
}
