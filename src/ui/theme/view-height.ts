/** Holds the height of what the app is seen through; the host that mounts the app sets it. */
export const VIEW_HEIGHT_VARIABLE = '--op-view-height';

/** That height, for styles: the window's, where the app has one for itself. */
export const VIEW_HEIGHT = `var(${VIEW_HEIGHT_VARIABLE}, 100%)`;
