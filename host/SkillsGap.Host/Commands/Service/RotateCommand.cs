using System.CommandLine;
using SkillsGap.Host.Security;

namespace SkillsGap.Host.Commands.Service;

/// <summary><c>keys rotate</c>: a new key in place of another, with some days in which both are good.</summary>
internal static class RotateCommand
{
    private const double DefaultOverlap = 7, LongestOverlap = 365;

    public static Command Create()
    {
        var where = new DataOptions();
        var id = new Argument<string>("KEY_ID") { Description = "The id of the key, as list shows it." };
        var overlap = new Option<double>("--overlap")
        {
            Description = $"Days for which the former key is still good, 0 to {LongestOverlap}.",
            DefaultValueFactory = _ => DefaultOverlap,
            HelpName = "DAYS",
            CustomParser = result =>
                Numbers.Parse<double>(result, days => days is >= 0 and <= LongestOverlap, $"a number of days from 0 to {LongestOverlap}") ?? DefaultOverlap,
        };
        var command = new Command("rotate", "Make a key with the tenant, scopes and label of another, print it this one time, and have the other end.")
        {
            id, overlap,
        };
        where.AddTo(command);
        command.SetAction((parsed, cancellation) => where.RunAsync(parsed, make: false, async service =>
        {
            var (former, key, text) = await service.Keys.RotateAsync(parsed.GetValue(id)!, TimeSpan.FromDays(parsed.GetValue(overlap)), cancellation);
            if (former is null || key is null)
            {
                return FolderInput.Complain(
                    ExitCode.AnswerIsNo,
                    $"{parsed.GetValue(id)}: there is no such key, or it is revoked\n  Take the id from keys list, or make a key: keys create.");
            }

            await service.Audit.RecordAsync(new(key.Tenant, KeysCommand.Actor, "create-key", key.Id, null, "done"), CancellationToken.None);
            await service.Audit.RecordAsync(new(key.Tenant, KeysCommand.Actor, "rotate-key", former.Id, null, "done"), CancellationToken.None);
            Console.Out.WriteLine(text);
            Console.Error.WriteLine(
                $"Key {key.Id} of tenant {key.Tenant} for {string.Join(", ", ScopeNames.Of(key.Scopes))}. It is not shown again: keep it like a password.\n"
                    + $"Key {former.Id} is good until {former.Revoked:yyyy-MM-dd HH:mm} UTC; a running service takes it for at most "
                    + $"{ApiKeys.TrustFor.TotalSeconds:0} s more.");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
