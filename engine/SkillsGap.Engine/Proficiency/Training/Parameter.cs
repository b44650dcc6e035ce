namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>A parameter that may be learned. On the scale it is learned on, its prior is normal.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Index">Of which kind or skill; 0 where there is but one.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Scale">The scale it is learned on.</param>
/// <param name="Default">Its value before training.</param>
/// <param name="Centre">Where the prior is centred and learning starts: the default, unless that lies at an end of the scale.</param>
/// <param name="PriorSd">Standard deviation of the prior, on that scale.</param>
/// <param name="KeptBecause">Why it is not learned, or null.</param>
internal sealed record Parameter(
    ParameterRole Role, int Index, string Name, ParameterScale Scale, double Default, double Centre, double PriorSd, string? KeptBecause)
{
    /// <summary>A value on the scale it is learned on.</summary>
    internal double ToScale(double value) => Scale switch
    {
        ParameterScale.Logarithm => Math.Log(value),
        ParameterScale.Logit => Math.Log(value / (1 - value)),
        _ => value,
    };

    /// <summary>The value at a place of that scale.</summary>
    internal double FromScale(double place) => Scale switch
    {
        ParameterScale.Logarithm => Math.Exp(place),
        ParameterScale.Logit => 1 / (1 + Math.Exp(-place)),
        _ => place,
    };

    /// <summary>By how much the value grows there per unit of the scale.</summary>
    internal double Growth(double place)
    {
        var value = FromScale(place);
        return Scale switch
        {
            ParameterScale.Logarithm => value,
            ParameterScale.Logit => value * (1 - value),
            _ => 1,
        };
    }
}
