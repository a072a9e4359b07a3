import { LARGEST_FILE } from '../../../../lib/domain/register-import';
import { staffUpload } from '../../../../lib/identity/uploads';
import { stageRegisterFile } from '../../../../lib/use-cases/stage-register-file';
import { importAddress, STAFF_REGISTER } from '../../../addresses';

/** Where the form for a file of the register is sent to; the dry run is the page it leads to. */
export const POST = staffUpload(
  'manager',
  { most: LARGEST_FILE, page: STAFF_REGISTER },
  async (by, { name, bytes, isCut }) => {
    const refused = () => (isCut() ? ({ fault: 'too-large' } as const) : null);
    const outcome = await stageRegisterFile(by, { name, bytes, refused });
    return 'absent' in outcome ? null : importAddress(outcome.importId);
  },
);
