declare module 'jsonld' {
  interface RemoteDocument {
    documentUrl: string
    document: object
  }
  const jsonld: {
    expand: (
      data: object,
      options: { documentLoader: (url: string) => Promise<RemoteDocument> },
    ) => Promise<object[]>
  }
  export default jsonld
}
