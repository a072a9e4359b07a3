import type { Hidden } from '../lib/domain/form';

export function HiddenFields({ fields }: { readonly fields: Hidden }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
