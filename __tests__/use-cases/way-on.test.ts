/**
 * What comes after a quiz that was passed: the standard to go on with, and after the last one the
 * certificate. Seen failing with the lessons of `nextLesson` looked through for a pass.
 */
import { disconnect } from '../../lib/records/database';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { readLesson } from '../../lib/use-cases/read-lesson';
import { readWayOn } from '../../lib/use-cases/read-way-on';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { enterRegistrant } from '../support/people';
import { answerRightly, granted, sitQuiz, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

const { id: MODULE, lessons, quizLength } = theModule();

it('leads from standard to standard, the begun one first, and then to the certificate', async () => {
  const by = await enterRegistrant();
  const way = async () => {
    const { next, certificate } = granted(await readWayOn(by, MODULE));
    return [next?.slug ?? null, certificate];
  };
  const [first, second, third, ...others] = lessons;
  await sitQuiz(by, first!, quizLength);
  expect(await way()).toEqual([second!.slug, 'not-yet']);
  await sitQuiz(by, third!, 0);
  expect(await way()).toEqual([third!.slug, 'not-yet']);
  for (const lesson of [second!, third!, ...others]) await sitQuiz(by, lesson, quizLength);
  expect(await way()).toEqual([null, 'ready']);
  granted(await claimCertificate(by, MODULE, 'https://cpd.example.org'));
  expect(await way()).toEqual([null, 'claimed']);
});

it('is nowhere in a module that is not there', async () => {
  expect(await readWayOn(await enterRegistrant(), 'elsewhere')).toEqual({ absent: true });
});

it('knows of a lesson’s quiz that was left where it goes on', async () => {
  const by = await enterRegistrant();
  const [lesson] = lessons;
  const open = async () => granted(await readLesson(by, MODULE, lesson!.slug)).open;
  expect(await open()).toBeNull();
  const { attemptId } = granted(await startAttempt(by, MODULE, lesson!.slug));
  await answerRightly(by, attemptId, 1);
  expect(await open()).toEqual({ id: attemptId, goOn: 2 });
  for (let number = 2; number <= quizLength; number += 1)
    await answerRightly(by, attemptId, number);
  expect(await open()).toEqual({ id: attemptId, goOn: null });
});
