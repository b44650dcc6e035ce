namespace SkillsGap.Host.Matching;

/// <summary>How matches are written.</summary>
internal enum MatchFormat
{
    /// <summary>A table, RFC 4180.</summary>
    Csv = 0,

    /// <summary>One JSON object a line.</summary>
    JsonLines = 1,
}
