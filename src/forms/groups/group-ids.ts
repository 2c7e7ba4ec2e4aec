/** The ids of a group's parts: one form of inputs is on a page at a time. */
export function groupIds(index: number) {
  return { title: `group-${String(index)}`, body: `group-${String(index)}-inputs` };
}
