namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>
/// What an occupation asks of a skill, importance on O*NET's scale 1–5 and level on its scale 0–7, and how both become a requirement.
/// O*NET puts its scales on a common one by (value − lowest) / (highest − lowest); so level = LV/7 and weight = (IM − 1)/4.
/// </summary>
internal readonly record struct OnetDemand(string SkillId, double Importance, double Level, string Path, int Line)
{
    private const int Digits = 4;

    /// <summary>The level required, 0–1.</summary>
    public double RequiredLevel => Math.Round(Level / 7, Digits);

    /// <summary>The weight of the requirement, 0–1.</summary>
    public double Weight => Math.Round((Importance - 1) / 4, Digits);
}
