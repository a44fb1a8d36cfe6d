import { graphql } from '../../generated/gql.ts';

export const NoticeTemplatesDocument = graphql(`
  query NoticeTemplates {
    noticeTemplates { ...TemplateRow }
  }
`);

export const TemplateRow = graphql(`
  fragment TemplateRow on NoticeTemplateRow {
    id
    code
    name
    audience
    audienceTitle
    channels
    title
    body
    priority
    version
    shipped
    publishedAt
    draftTitle
    draftId
  }
`);

export const TemplateParts = graphql(`
  fragment TemplateParts on NoticeTemplate {
    current { ...TemplateRow }
    variables {
      name
      required
      sample
    }
    points
    versions {
      version
      shipped
      publishedAt
      authorName
      publisherName
      note
      differences {
        label
        before
        after
      }
    }
    draft {
      id
      version
      draftNo
      title
      body
      channels
      priority
      note
      authorName
      differences {
        label
        before
        after
      }
      flow {
        state
        stateTitle
        availableActions { ...FlowActionFields }
      }
    }
  }
`);

export const NoticeTemplateDocument = graphql(`
  query NoticeTemplate($code: String!) {
    noticeTemplate(code: $code) { ...TemplateParts }
  }
`);

export const NoticeTemplatePreviewDocument = graphql(`
  query NoticeTemplatePreview($wording: NoticeWordingInput!) {
    noticeTemplatePreview(wording: $wording) {
      title
      body
      length
      segments
      faults
    }
  }
`);

export const SaveTemplateDraftDocument = graphql(`
  mutation SaveNoticeTemplateDraft($input: NoticeTemplateDraftInput!) {
    saveNoticeTemplateDraft(input: $input) { ...TemplateParts }
  }
`);

export const AdvanceTemplateDraftsDocument = graphql(`
  mutation AdvanceNoticeTemplateDrafts($input: RecordActInput!) {
    advanceNoticeTemplateDrafts(input: $input) {
      ok
      rows {
        id
        result
        code
        message
      }
    }
  }
`);

export const TryTemplateDocument = graphql(`
  mutation TryNoticeTemplate($wording: NoticeWordingInput!) {
    tryNoticeTemplate(wording: $wording)
  }
`);
