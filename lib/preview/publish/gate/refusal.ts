/** An artifact that is not published. The message is a sentence for the comment; what comes from the artifact stands harmless in it. */
export class Refusal extends Error {}
