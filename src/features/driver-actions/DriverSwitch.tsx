import Button from '@mui/material/Button';

import type { Driver } from '@/domain/driver';
import { useDriverSwitch } from '@/features/driver-actions/use-driver-switch';
import { DisabledReason } from '@/ui/DisabledReason';

interface DriverSwitchProps {
  readonly driver: Driver;
  readonly size?: 'small' | 'medium';
}

/** The button that enables or disables a driver. */
export function DriverSwitch({ driver, size = 'medium' }: DriverSwitchProps) {
  const { label, running, disabledBy, toggle } = useDriverSwitch(driver);
  return (
    <DisabledReason reason={disabledBy}>
      <Button
        variant="outlined"
        size={size}
        loading={running}
        disabled={disabledBy !== null}
        aria-label={`${label} ${driver.name}`}
        onClick={toggle}
      >
        {label}
      </Button>
    </DisabledReason>
  );
}
