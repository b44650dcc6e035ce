using System.Globalization;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>
/// The numbers in a model file. To add one: a line here. If files without it are to stay readable, which they are unless the major version
/// goes up, it is <see cref="NumberField{T}.MayBeMissing"/>, and what the record has by itself stands for it.
/// </summary>
internal static class ModelFields
{
    private const double Small = 1e-9, Large = 1e6;

    private static readonly FieldType<double> Any = FieldTypes.Number(-Large, Large);
    private static readonly FieldType<double> Positive = FieldTypes.Number(Small, Large);
    private static readonly FieldType<double> NotNegative = FieldTypes.Number(0, Large);
    private static readonly FieldType<double> Share = FieldTypes.Number(0, 1);

    /// <summary>Numbers that are about no skill and no kind.</summary>
    public static readonly NumberField<EvidenceModel>[] Model =
    [
        new("roleBonus", Any, m => m.RoleBonus, (m, x) => m with { RoleBonus = x }),
        new("rolePull", Share, m => m.RolePull, (m, x) => m with { RolePull = x }) { MayBeMissing = true, Missing = 0 },
        new("evidencedBonus", Any, m => m.EvidencedBonus, (m, x) => m with { EvidencedBonus = x }) { MayBeMissing = true, Missing = 0 },
        new("fadingTogether", Share, m => m.FadingTogether, (m, x) => m with { FadingTogether = x }) { MayBeMissing = true, Missing = 1 },
        new("stableShare", Share, m => m.StableShare, (m, x) => m with { StableShare = x }),
    ];

    /// <summary>Numbers of a skill.</summary>
    public static readonly NumberField<SkillPrior>[] Skill =
    [
        new("mean", FieldTypes.TrueLevel, s => s.Mean, (s, x) => s with { Mean = x }),
        new("sd", Positive, s => s.Sd, (s, x) => s with { Sd = x }),
        new("halfLifeMonths", FieldTypes.HalfLifeMonths, s => s.HalfLifeMonths, (s, x) => s with { HalfLifeMonths = x }),
    ];

    /// <summary>Numbers of a kind of evidence.</summary>
    public static readonly NumberField<MeasurementModel>[] Kind =
    [
        new("offset", Any, k => k.Offset, (k, x) => k with { Offset = x }),
        new("slope", Positive, k => k.Slope, (k, x) => k with { Slope = x }),
        new("sharedVariance", NotNegative, k => k.SharedVariance, (k, x) => k with { SharedVariance = x }),
        new("ownVariance", Positive, k => k.OwnVariance, (k, x) => k with { OwnVariance = x }),
        new("presence", Any, k => k.Presence, (k, x) => k with { Presence = x }) { MayBeMissing = true, Missing = 0 },
    ];

    /// <summary>Numbers of counts of a kind.</summary>
    public static readonly NumberField<CountScale>[] Counts =
    [
        new("typical", NotNegative, c => c.Typical, (c, x) => c with { Typical = x }),
        new("perLevel", Positive, c => c.PerLevel, (c, x) => c with { PerLevel = x }),
        new("ownVariance", Positive, c => c.OwnVariance, (c, x) => c with { OwnVariance = x }) { MayBeMissing = true },
    ];

    /// <summary>Numbers of a parameter.</summary>
    public static readonly NumberField<LearnedParameter>[] Parameter =
    [
        new("value", Any, p => p.Value, (p, x) => p with { Value = x }),
        new("default", Any, p => p.Default, (p, x) => p with { Default = x }),
        new("standardError", NotNegative, p => p.StandardError, (p, x) => p with { StandardError = x }) { MayBeMissing = true },
    ];

    /// <summary>Numbers of a calibration.</summary>
    public static readonly NumberField<Calibration>[] Calibration =
    [
        new("sdFactor", Positive, c => c.SdFactor, (c, x) => c with { SdFactor = x }),
    ];

    /// <summary>A level in a list, of a calibration.</summary>
    public static FieldType<double> Level => Any;

    /// <summary>A weight in a list, of archetypes.</summary>
    public static FieldType<double> Weight => Share;

    /// <summary>How many observations.</summary>
    public static readonly FieldType<long> Observations = new(
        (string text, out long count) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count)
            ? null
            : new Fault("is not a whole number of at least 0.", "Train again; files are not meant to be edited."),
        count => count.ToString(CultureInfo.InvariantCulture), _ => null)
    { Kind = CellKind.Number };
}
