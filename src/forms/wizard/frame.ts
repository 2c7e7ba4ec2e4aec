import type { ComponentProps } from 'react';

import type { WizardFrame } from '@/forms/wizard/WizardFrame';

/** What stands around a step: the steps across the top, notices, Cancel, Back and Next. */
export type StepFrame = Omit<ComponentProps<typeof WizardFrame>, 'children'>;
