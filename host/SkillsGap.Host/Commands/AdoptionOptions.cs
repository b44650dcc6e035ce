using System.CommandLine;
using System.Globalization;
using SkillsGap.Engine.Adoption;

namespace SkillsGap.Host.Commands;

/// <summary>What counts as use and as maturity, from the command line.</summary>
internal sealed class AdoptionOptions
{
    private static readonly AdoptionSettings Defaults = new();

    private readonly Option<int?> weeks = new("--weeks")
    {
        Description = $"Whole weeks, up to the scenario's day, to tell trend, maturity and champions from, "
            + $"{AdoptionSettings.FewestWeeks} to {AdoptionSettings.MostWeeks}; default {Defaults.Weeks}.",
        HelpName = "N",
        CustomParser = result => Numbers.Parse<int>(
            result, n => n is >= AdoptionSettings.FewestWeeks and <= AdoptionSettings.MostWeeks,
            $"a whole number from {AdoptionSettings.FewestWeeks} to {AdoptionSettings.MostWeeks}"),
    };

    private readonly Option<MaturityLimits?> intermediate = Limits("--intermediate", "intermediate", Defaults.Intermediate);

    private readonly Option<MaturityLimits?> advanced = Limits("--advanced", "advanced", Defaults.Advanced);

    private readonly Option<int?> smallest = new("--smallest-group")
    {
        Description = $"Fewest people that a figure may be about, 2 to 1000; default {Defaults.SmallestGroup}.", HelpName = "K",
        CustomParser = result => Numbers.Parse<int>(result, k => k is >= 2 and <= 1000, "a whole number from 2 to 1000"),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(weeks);
        command.Options.Add(intermediate);
        command.Options.Add(advanced);
        command.Options.Add(smallest);
    }

    public AdoptionSettings Of(ParseResult parsed) => Defaults with
    {
        Weeks = parsed.GetValue(weeks) ?? Defaults.Weeks,
        Intermediate = parsed.GetValue(intermediate) ?? Defaults.Intermediate,
        Advanced = parsed.GetValue(advanced) ?? Defaults.Advanced,
        SmallestGroup = parsed.GetValue(smallest) ?? Defaults.SmallestGroup,
    };

    private static Option<MaturityLimits?> Limits(string name, string level, MaturityLimits byDefault) => new(name)
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"What {level} use takes: share of working days, features, sessions a day of use; "
                + $"default {byDefault.ActiveShare},{byDefault.Features},{byDefault.Sessions}."),
        HelpName = "SHARE,FEATURES,SESSIONS",
        CustomParser = result =>
        {
            var text = string.Join(' ', result.Tokens.Select(token => token.Value));
            if (text.Split(',') is [var share, var features, var sessions]
                && double.TryParse(share, CultureInfo.InvariantCulture, out var s) && s is >= 0 and <= 1
                && int.TryParse(features, CultureInfo.InvariantCulture, out var f) && f >= 0
                && double.TryParse(sessions, CultureInfo.InvariantCulture, out var d) && d is >= 0 and < 1e6)
                return new MaturityLimits(s, f, d);
            result.AddError($"{name} {text}: expected a share from 0 to 1, a whole number and a number, such as 0.45,4,4.");
            return null;
        },
    };
}
