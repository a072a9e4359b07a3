import { certificateAddress } from '../../../addresses';
import { SidePage } from '../side-page';

type Props = { readonly params: Promise<{ module: string }> };

export default function Page({ params }: Props) {
  return (
    <SidePage
      params={params}
      name="closing"
      next={(module) => ({ href: certificateAddress(module), label: 'Go to your certificate' })}
    />
  );
}
