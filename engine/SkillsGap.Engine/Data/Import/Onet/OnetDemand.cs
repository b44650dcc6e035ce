namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>
/// What an occupation asks of a skill, importance on O*NET's scale 1–5 and level on its scale 0–7, and how both become a requirement.
/// O*NET puts its scales on a common one by (value − lowest) / (highest − lowest); so level = LV/7 and weight = (IM − 1)/4.
/// </summary>
/// <param name="SkillId">The skill.</param>
/// <param name="Importance">Its importance to the occupation.</param>
/// <param name="Usual">Its mean importance over all occupations.</param>
/// <param name="Level">The level of it that the occupation needs.</param>
/// <param name="Path">The file that says so.</param>
/// <param name="Line">The line there.</param>
internal readonly record struct OnetDemand(string SkillId, double Importance, double Usual, double Level, string Path, int Line)
{
    private const int Digits = 4;

    /// <summary>The level required, 0–1.</summary>
    public double RequiredLevel => Math.Round(Level / 7, Digits);

    /// <summary>The weight of the requirement, 0–1.</summary>
    public double Weight => Math.Round((Importance - 1) / 4, Digits);
}
