namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>How an occupation rates an element of the content model: importance 1–5, level 0–7, and what O*NET says about the two.</summary>
internal struct OnetRating
{
    public double? Importance;
    public double? Level;
    public bool LowPrecision;
    public bool NotRelevant;
    public string Path;
    public int Line;
}
