'use client';

import { FaultView } from '../components/fault-view';

export default function Fault({ error }: { readonly error: Error & { digest?: string } }) {
  return <FaultView reference={error.digest} />;
}
