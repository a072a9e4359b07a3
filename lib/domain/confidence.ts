/**
 * How sure somebody is of an answer, in three words. Never scored and never a rank: it differs between
 * people for reasons that are not knowledge (experience.md §2.2). What it is good for is "sure, and
 * not right": the best sign of a misconception, to the learner and to staff.
 */
export const CONFIDENCES = ['sure', 'fairly-sure', 'guessing'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
