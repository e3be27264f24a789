import balanced from '../../../packs/playbooks/balanced.playbook.json';
import discloser from '../../../packs/playbooks/discloser.playbook.json';
import recipient from '../../../packs/playbooks/recipient.playbook.json';

/** The playbooks that come with the program, as their files have them. They are read as those of users are. */
export const playbookFiles: Readonly<Record<'discloser' | 'recipient' | 'balanced', unknown>> = {
  discloser,
  recipient,
  balanced,
};
