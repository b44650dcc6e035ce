namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>Reads verb ids. To use one more: a value of <see cref="XapiVerb"/>, its word here, its meaning in <see cref="XapiEvidence"/>.</summary>
internal static class XapiVerbs
{
    private static readonly string[] Vocabularies = ["adlnet.gov/expapi/verbs/", "w3id.org/xapi/adl/verbs/", "activitystrea.ms/schema/1.0/"];

    /// <summary>The verb of an IRI of the usual vocabularies; the scheme may be http or https.</summary>
    public static XapiVerb Of(string id)
    {
        ReadOnlySpan<char> rest = id.AsSpan();
        rest = rest.StartsWith("https://") ? rest[8..] : rest.StartsWith("http://") ? rest[7..] : rest;
        if (rest.StartsWith("www."))
            rest = rest[4..];
        foreach (string vocabulary in Vocabularies)
        {
            if (rest.StartsWith(vocabulary, StringComparison.Ordinal))
                return OfWord(rest[vocabulary.Length..]);
        }
        return XapiVerb.Other;
    }

    private static XapiVerb OfWord(ReadOnlySpan<char> word) => word switch
    {
        "completed" or "complete" => XapiVerb.Completed,
        "passed" => XapiVerb.Passed,
        "failed" => XapiVerb.Failed,
        "scored" => XapiVerb.Scored,
        "progressed" => XapiVerb.Progressed,
        "voided" => XapiVerb.Voided,
        _ => XapiVerb.Other,
    };
}
