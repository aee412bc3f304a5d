/** GitHub or the previews branch could not be reached: the message is a sentence for the log, without anything secret. */
export class PublishFailed extends Error {}
