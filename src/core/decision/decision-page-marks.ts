/** Where the payload begins and ends in a decision's file. */
export const PAYLOAD_START = '<script type="application/json" id="zonplan-decision">';
export const PAYLOAD_END = '</script>';

export function isDecisionPage(text: string): boolean {
  return text.includes(PAYLOAD_START);
}

/** The name that the checksum of the payload has in the head of the page. */
export const CHECKSUM_NAME = 'zonplan-checksum';
