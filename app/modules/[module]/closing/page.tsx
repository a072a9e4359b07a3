import { SecondLooks } from '../../../../components/second-looks';
import type { RegistrantId } from '../../../../lib/domain/actor';
import { findSecondLooks } from '../../../../lib/use-cases/find-second-looks';
import { certificateAddress, quizAddress, resultAddress } from '../../../addresses';
import { SidePage } from '../side-page';

type Props = { readonly params: Promise<{ module: string }> };

async function secondLooks(by: RegistrantId, module: string) {
  const looks = await findSecondLooks(by, module);
  return (
    <SecondLooks
      looks={looks.map(({ attemptId, lesson, number, ask }) => ({
        href: `${resultAddress(quizAddress(module, lesson.slug), attemptId)}#question-${number}`,
        ask,
        lesson: lesson.title,
      }))}
    />
  );
}

export default function Page({ params }: Props) {
  return (
    <SidePage
      params={params}
      name="closing"
      next={(module) => ({ href: certificateAddress(module), label: 'Go to your certificate' })}
      foot={secondLooks}
    />
  );
}
