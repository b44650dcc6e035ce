using System.CommandLine;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands.Service;

/// <summary><c>people erase</c>: forgets a person.</summary>
internal static class PeopleCommand
{
    public static Command Create() => new("people", "Erase people from all that the service has stored.") { Erase() };

    private static Command Erase()
    {
        var where = new DataOptions();
        var tenant = DataOptions.Tenant("Whose person it is.");
        var person = new Argument<string>("PERSON_ID") { Description = "The person's id." };
        var command = new Command(
            "erase",
            "Delete a person's key: every stored version, plan and log keeps a pseudonym that leads to nobody, and every hash holds. It cannot be undone.")
        {
            person, tenant,
        };
        where.AddTo(command);
        command.SetAction((parsed, cancellation) => where.RunAsync(parsed, make: false, async service =>
        {
            var (of, id) = (parsed.GetValue(tenant)!, parsed.GetValue(person)!);
            var subject = await service.Pseudonyms.FindAsync(of, id, cancellation);
            // Before and after, as the service does: nobody is erased without an entry.
            if (subject is not null)
                await service.Audit.RecordAsync(new(of, KeysCommand.Actor, "erase-person", "", subject.Pseudonym, AuditTrail.Begun), cancellation);
            // Also where there is no key any more: what a former try left behind is then cleaned up.
            await service.Pseudonyms.EraseAsync(of, id, cancellation);
            if (subject is null)
                return FolderInput.Complain(ExitCode.AnswerIsNo, $"{id}: tenant {of} has no such person, or no more\n  Check the id and --tenant.");
            await service.Audit.RecordAsync(new(of, KeysCommand.Actor, "erase-person", "", subject.Pseudonym, "done"), CancellationToken.None);
            Screen.Out.WriteLine($"Erased. What is stored of them stands under {subject.Pseudonym}; copies of the database from before have to expire.");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
