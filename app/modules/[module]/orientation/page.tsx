import { moduleAddress } from '../../../addresses';
import { SidePage } from '../side-page';

type Props = { readonly params: Promise<{ module: string }> };

export default function Page({ params }: Props) {
  return (
    <SidePage
      params={params}
      name="orientation"
      next={(module) => ({ href: moduleAddress(module), label: 'Go to your module' })}
    />
  );
}
