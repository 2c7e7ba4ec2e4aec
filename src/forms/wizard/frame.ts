import type { ComponentProps } from 'react';

import type { WizardFrame } from '@/forms/wizard/WizardFrame';

/** What is the same around each step: the steps across the top, Cancel and Back. */
export type StepFrame = Omit<
  ComponentProps<typeof WizardFrame>,
  'onNext' | 'notice' | 'children' | 'nextLabel'
>;
