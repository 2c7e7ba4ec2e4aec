import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import { cloudParts } from '@/domain/guidance/guidance';

interface CloudPreviewProps {
  /** The driver's id. */
  readonly driver: string;
  /** How many hosts there will be; null when that is not settled yet. */
  readonly hosts: number | null;
}

/** What a driver creates in the cloud; nothing where that is unknown. */
export function CloudPreview({ driver, hosts }: CloudPreviewProps) {
  const { t } = useTranslation('guidance');
  const parts = cloudParts(driver);
  if (parts === null) return null;
  return (
    <Box sx={{ mb: 3 }}>
      <Box sx={{ mb: 1, fontWeight: 500, color: 'text.primary' }}>{t('inCloud')}</Box>
      {parts.length === 0 ? (
        t('nothingInCloud')
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {parts.map(({ kind, perHost }) => {
            const what = t(`part.${kind}`);
            if (!perHost) return <li key={kind}>{what}</li>;
            return (
              <li key={kind}>
                {hosts === null
                  ? t('eachHost', { what })
                  : t('eachHostCount', { what, count: hosts })}
              </li>
            );
          })}
        </Box>
      )}
      <Box sx={{ mt: 3, fontWeight: 500, color: 'text.primary' }}>{t('inOpenNebula')}</Box>
    </Box>
  );
}
