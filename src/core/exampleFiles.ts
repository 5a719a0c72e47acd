/**
 * The files of the example's `.clients` folder, by their path in it. Where the extension itself comes from a web server, nothing can list its folders, so they
 * are named here.
 */
export const EXAMPLE_FILES = [
  'brightmoor-events.yaml',
  'castle-quay.yaml',
  'fennel-finch.yaml',
  'harrow-pine.yaml',
  'harrow-pine/letters/2026-11-02-payment-reminder.md',
  'hoa-sen-tea.yaml',
  'lumen-yoga.yaml',
  'meridian-gyms.yaml',
  'meridian-gyms/letters/2026-09-29-pause-notice.md',
  'meridian-gyms/letters/2026-10-19-final-demand.md',
  'nova-juice.yaml',
  'oakleaf-dental.yaml',
  'old-mill-bakery.yaml',
  'saffron-tours.yaml',
  'studio.yaml',
  'tidewater-museum.yaml',
] as const;
